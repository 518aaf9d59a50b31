package dev.perennial.part;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.perennial.sheet.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one part of a workbook in their order, by their names without prefixes. A document type is refused, so that no
 * part can name other files or grow. Throws {@link UnreadableFile}.
 */
public final class Part implements AutoCloseable {

    private static final int DEEPEST = 1000;
    private static final XMLInputFactory PARSERS = parsers();

    private final Measured bytes;
    private final XMLStreamReader xml;
    private final Vocabulary vocabulary = new Vocabulary();
    private String name = "";
    private boolean begins;
    private int depth;

    private Part(Measured bytes) throws IOException {
        this.bytes = bytes;
        try {
            this.xml = PARSERS.createXMLStreamReader(bytes);
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
    }

    /** Where its outermost element begins. */
    static Part of(InputStream unpacked) throws IOException {
        try {
            Part part = new Part(new Measured(unpacked));
            part.step();
            return part;
        } catch (IOException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory parsers = new InputFactoryImpl();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parsers;
    }

    /** @param how in words of whoever noticed */
    public static UnreadableFile damaged(String how) {
        return new UnreadableFile("is a damaged workbook, or none that is understood here (" + how
                + "); save it again in a spreadsheet program, or as CSV");
    }

    /** What no program writes. */
    public static UnreadableFile harmful(String what) {
        return new UnreadableFile("is a workbook that " + what + "; save it again in a spreadsheet program, or as CSV");
    }

    /** Goes to where the next element begins that has this name; false when an element of the other name ends before, or all. */
    public boolean nextBegin(String wanted, String unlessEnds) throws IOException {
        while (step()) {
            if (name.equals(begins ? wanted : unlessEnds)) {
                return begins;
            }
        }
        return false;
    }

    /** The same for what is understood on its own, so that nothing before it counts any more. */
    public boolean nextRow(String wanted, String unlessEnds) throws IOException {
        boolean any = nextBegin(wanted, unlessEnds);
        bytes.rowBegins();
        return any;
    }

    public boolean begins(String wanted) {
        return begins && name.equals(wanted);
    }

    public boolean ends(String wanted) {
        return !begins && name.equals(wanted);
    }

    /** Of the element that begins here. */
    public @Nullable String attribute(String wanted) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(wanted)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Goes to where the next element begins or ends; false at the end of the part. */
    public boolean step() throws IOException {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** What is written in the element that begins here and in those within it; goes to its end. */
    public String readText() throws IOException {
        JoinedText text = new JoinedText();
        for (int outside = depth - 1; depth > outside; ) {
            switch (next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.add(piece());
                default -> {}
            }
        }
        return text.toString();
    }

    private String piece() throws IOException {
        try {
            return xml.getText();
        } catch (UncheckedStreamException broken) {
            throw unreadable(broken);
        }
    }

    private int next() throws IOException {
        try {
            int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.DTD -> throw harmful("declares entities, which may name other files");
                default -> {}
            }
            return event;
        } catch (XMLStreamException | UncheckedStreamException broken) {
            throw unreadable(broken);
        }
    }

    private void begin() {
        name = xml.getLocalName();
        begins = true;
        vocabulary.add(xml);
        if (++depth > DEEPEST) {
            throw harmful("has elements in elements in elements");
        }
    }

    private void end() {
        name = xml.getLocalName();
        begins = false;
        depth--;
    }

    private static UnreadableFile unreadable(Exception broken) throws IOException {
        if (broken.getCause() instanceof IOException disk) {
            throw disk;
        }
        return damaged(String.valueOf(broken.getMessage()).lines().findFirst().orElse("XML"));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
