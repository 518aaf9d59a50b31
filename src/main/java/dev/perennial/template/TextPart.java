package dev.perennial.template;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** An HTML e-mail as people without HTML read it: paragraphs, lists with dashes, links as {@code text (address)}. */
final class TextPart implements NodeVisitor {

    private static final Set<String> PARAGRAPHS = Set.of("p", "table", "ul", "ol", "h1", "h2", "h3", "blockquote");
    private static final Set<String> LINES = Set.of("div", "tr", "li", "br", "hr");

    private final StringBuilder text = new StringBuilder();

    private TextPart() {}

    static String of(String html) {
        TextPart part = new TextPart();
        Element body = Jsoup.parse(html).body();
        body.select("[style*=display:none], [hidden], style, script").remove();
        NodeTraversor.traverse(part, body);
        return part.text
                        .toString()
                        .replaceAll("[ \\u00a0]+\n", "\n")
                        .replaceAll("\n{3,}", "\n\n")
                        .strip() + "\n";
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.text());
        } else if (PARAGRAPHS.contains(node.nodeName())) {
            breakLine(2);
        } else if (LINES.contains(node.nodeName())) {
            breakLine(1);
            text.append(node.nodeName().equals("li") ? "- " : "");
        } else if (node.nodeName().equals("img")) {
            append(node.attr("alt"));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (PARAGRAPHS.contains(node.nodeName())) {
            breakLine(2);
        } else if (node instanceof Element link && link.nameIs("a") && link.hasAttr("href")) {
            String address = link.attr("href").replaceFirst("^mailto:", "");
            text.append(link.text().strip().equals(address) ? "" : " (" + address + ")");
        }
    }

    private void append(String words) {
        boolean atLineStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        boolean afterSpace = atLineStart || text.charAt(text.length() - 1) == ' ';
        text.append(afterSpace ? words.stripLeading() : words);
    }

    private void breakLine(int lines) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        int has = 0;
        while (has < text.length() && text.charAt(text.length() - 1 - has) == '\n') {
            has++;
        }
        text.append("\n".repeat(Math.max(0, lines - has)));
    }
}
