package dev.assay.ingest;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML as plain shapes: an element is its text, or an object of its elements, in which one that stands several times is
 * a list; {@code @name} is an attribute, {@code #text} a text beside those.
 *
 * @param root the root element by its name; what stands whole where the text breaks
 * @param fault the line at which it breaks; 0 where it is whole
 */
record XmlTree(Map<String, Object> root, int fault) {

    private static final int DEEPEST = 200;

    /** An element that is not closed yet. */
    private record Open(String name, Map<String, Object> members, StringBuilder text) {}

    static XmlTree read(String text) {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open("", new LinkedHashMap<>(), new StringBuilder()));
        Open root = open.element();
        int fault = 0;
        XMLStreamReader xml = null;
        try {
            xml = factory().createXMLStreamReader(new StringReader(text.strip()));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (open.size() > DEEPEST) {
                            throw new XMLStreamException("too deep", xml.getLocation());
                        }
                        open.push(begun(xml));
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        open.element().text.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> close(open);
                    default -> {
                    }
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            fault = xml == null ? 1 : Math.max(1, xml.getLocation().getLineNumber());
        }
        while (open.size() > 2) {
            // what was begun and not ended is no record
            Open broken = open.pop();
            if (open.size() == 2 && broken.members.values().stream().anyMatch(List.class::isInstance)) {
                put(open.element().members, broken.name, broken.members);
            }
        }
        if (open.size() == 2) {
            close(open);
        }
        return new XmlTree(root.members, fault);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static Open begun(XMLStreamReader xml) {
        Open element = new Open(xml.getLocalName(), new LinkedHashMap<>(), new StringBuilder());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.members.put("@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return element;
    }

    private static void close(Deque<Open> open) {
        Open done = open.pop();
        String text = done.text.toString();
        Object value = done.members;
        if (done.members.isEmpty()) {
            value = text.strip();
        } else if (!text.isBlank()) {
            done.members.put("#text", text.strip());
        }
        put(open.element().members, done.name, value);
    }

    private static void put(Map<String, Object> members, String name, Object value) {
        members.merge(name, value, XmlTree::both);
    }

    private static Object both(@Nullable Object one, @Nullable Object other) {
        List<@Nullable Object> list = one instanceof Several several ? several : new Several();
        if (list.isEmpty()) {
            list.add(one);
        }
        list.add(other);
        return list;
    }

    /** The values of an element that stands several times. */
    private static final class Several extends ArrayList<@Nullable Object> {

        private static final long serialVersionUID = 1;
    }
}
