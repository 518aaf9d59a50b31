package dev.perennial.part;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The names in a part. A parser keeps each that it has seen; real workbooks have some dozens of them. */
final class Vocabulary {

    private static final int MOST = 2000;

    private final Set<String> names = new HashSet<>();
    private String last = "";

    /** Those of the element that begins here. */
    void add(XMLStreamReader element) {
        add(element.getLocalName());
        for (int i = element.getAttributeCount() - 1; i >= 0; i--) {
            add(element.getAttributeLocalName(i));
        }
        for (int i = element.getNamespaceCount() - 1; i >= 0; i--) {
            add(String.valueOf(element.getNamespacePrefix(i)));
        }
    }

    private void add(String name) {
        if (isLetter(name) || name.equals(last)) {
            return;
        }
        last = name;
        names.add(name);
        if (names.size() > MOST) {
            throw Part.harmful("has names that no workbook has");
        }
    }

    /** Most names in a workbook are, and there are few of them. */
    private static boolean isLetter(String name) {
        return name.length() == 1 && name.charAt(0) <= 'z';
    }
}
