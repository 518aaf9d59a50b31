package dev.perennial.workbook;

import dev.perennial.text.Archive;
import dev.perennial.text.Unpacked;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** Which parts of a workbook are read, as its own lists of contents say. Pictures and queries, for example, are not. */
record Parts(Archive archive) {

    static final String TYPES = "[Content_Types].xml";
    private static final String USUAL_WORKBOOK = "/xl/workbook.xml";
    private static final Pattern WORKBOOK = Pattern.compile(".*(sheet|macroEnabled)\\.main\\+xml");
    private static final Pattern READ_AT_ONCE =
            Pattern.compile(".*((sheet|macroEnabled)\\.main|styles|sharedStrings)\\+xml");
    private static final Pattern FOLDER_AND_FILE = Pattern.compile("^(.*/)([^/]+)$");

    private record Named(String key, String part) {}

    /** The workbook itself, its formats and the texts that its cells share. */
    List<String> readAtOnce() throws IOException {
        List<String> parts = new ArrayList<>(List.of(USUAL_WORKBOOK));
        for (Named type : types()) {
            if (READ_AT_ONCE.matcher(type.key()).matches()) {
                parts.add(type.part());
            }
        }
        return parts;
    }

    /** Where it is said which part is which sheet. */
    List<String> relations() throws IOException {
        List<String> parts = new ArrayList<>(List.of(relationsOf(USUAL_WORKBOOK)));
        for (Named type : types()) {
            if (WORKBOOK.matcher(type.key()).matches()) {
                parts.add(relationsOf(type.part()));
            }
        }
        return parts;
    }

    /** What a sheet with this id may be read from. */
    List<String> ofSheet(String id) throws IOException {
        List<String> parts = new ArrayList<>();
        for (String relations : relations()) {
            String folder = relations.substring(0, relations.indexOf("_rel"));
            for (Named target : named(relations, "Relationship", "Id", "Target")) {
                if (target.key().equals(id)) {
                    parts.add(target.part().startsWith("/") ? target.part() : folder + target.part());
                }
            }
        }
        return parts;
    }

    @Nullable
    ZipArchiveEntry find(String name) {
        String wanted = name.startsWith("/") ? name.substring(1) : name;
        return archive.entries().stream()
                .filter(entry -> entry.getName().equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(null);
    }

    private static String relationsOf(String part) {
        return FOLDER_AND_FILE.matcher(part).replaceFirst("$1_rels/$2.rels");
    }

    private List<Named> types() throws IOException {
        return named(TYPES, "Override", "ContentType", "PartName");
    }

    private List<Named> named(String part, String element, String key, String name) throws IOException {
        ZipArchiveEntry entry = find(part);
        List<Named> found = new ArrayList<>();
        if (entry == null) {
            return found;
        }
        try (InputStream in = archive.open(entry)) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    found.add(new Named(text(xml, key), text(xml, name)));
                }
            }
        } catch (XMLStreamException broken) {
            throw Unpacked.damaged();
        }
        return found;
    }

    private static String text(XMLStreamReader xml, String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        return text == null ? "" : text;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
