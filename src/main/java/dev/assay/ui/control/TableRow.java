package dev.assay.ui.control;

import dev.assay.text.document.Block;
import dev.assay.text.document.Setting.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** A row of a table, set in columns or otherwise. */
final class TableRow {

    private static final double BETWEEN = 2;

    /** A cell: its blocks below each other, and the name of its column, shown only where it stands in none. */
    private record Part(Cell at, List<BlockView> blocks, Text name) {

        double height(double width) {
            double height = 0;
            for (BlockView view : blocks) {
                height += view.height(Math.max(1, width - indent(view))) + (height > 0 ? BETWEEN : 0);
            }
            return height;
        }

        void place(double x, double y, double width) {
            double at = y;
            for (BlockView view : blocks) {
                double inner = Math.max(1, width - indent(view));
                double height = view.height(inner);
                view.place(x + indent(view), Math.round(at), inner, height);
                at += height + BETWEEN;
            }
        }

        private static double indent(BlockView view) {
            return view.block.kind() == Block.Kind.LIST_ITEM
                    ? view.font().getSize() * TableLayout.INDENT * view.block.level()
                    : 0;
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private double top;

    void add(Cell cell, BlockView view) {
        if (parts.isEmpty() || parts.getLast().at.column() != cell.column()) {
            Text name = new Text();
            name.getStyleClass().addAll("marker", "table-name");
            name.setManaged(false);
            name.setMouseTransparent(true);
            name.setTextOrigin(VPos.BASELINE);
            name.setVisible(false);
            parts.add(new Part(cell, new ArrayList<>(), name));
        }
        parts.getLast().blocks.add(view);
    }

    /** Takes the names of the columns from their head. */
    void name(TableRow head) {
        for (Part part : parts) {
            head.parts.stream().filter(over -> over.at.column() == part.at.column()).findFirst()
                    .ifPresent(over -> part.name.setText(over.blocks.stream().map(view -> view.block.text())
                            .collect(Collectors.joining(" "))));
        }
    }

    boolean isHead() {
        return parts.stream().allMatch(part -> part.at.isHead());
    }

    int columns() {
        return parts.stream().mapToInt(part -> part.at.column() + part.at.width()).max().orElse(0);
    }

    int blocks() {
        return parts.stream().mapToInt(part -> part.blocks.size()).sum();
    }

    List<Node> names() {
        return parts.stream().map(Part::name).filter(name -> !name.getText().isEmpty())
                .<Node>map(name -> name)
                .toList();
    }

    List<Font> fonts() {
        return parts.stream().map(part -> part.blocks.getFirst().font()).toList();
    }

    double nameWidth() {
        return parts.stream().mapToDouble(part -> bounds(part.name, 0).getWidth()).max().orElse(0);
    }

    /** Widens the columns to what stands in them. */
    void measure(double[] whole, double[] least, double em) {
        for (Part part : parts) {
            int column = part.at.column();
            if (part.at.width() == 1 || whole[column] == 0) {
                for (BlockView view : part.blocks) {
                    double indent = Part.indent(view);
                    double share = part.at.width();
                    whole[column] = Math.max(whole[column], Math.ceil((view.width() + 1) / share) + indent);
                    least[column] = Math.max(least[column],
                            Math.min(em * 16, Math.ceil((view.wordWidth() + 1) / share)) + indent);
                }
            }
        }
    }

    /** Sets the cells side by side, or only says how high they are. */
    double inColumns(double x, double y, double[] widths, double gap, boolean now) {
        double height = 0;
        for (Part part : parts) {
            double left = x;
            double width = -gap;
            for (int i = 0; i < Math.min(widths.length, part.at.column() + part.at.width()); i++) {
                if (i < part.at.column()) {
                    left += widths[i] + gap;
                } else {
                    width += widths[i] + gap;
                }
            }
            height = Math.max(height, part.height(width));
            if (now) {
                part.name.setVisible(false);
                part.place(left, y, width);
            }
        }
        top = now ? y : top;
        return height;
    }

    /** Sets the cells one behind the other, in as many lines as they need. */
    double inLines(double x, double y, double width, double gap, boolean now) {
        double left = 0;
        double line = y;
        double height = 0;
        for (Part part : parts) {
            double needed = Math.min(width,
                    part.blocks.stream().mapToDouble(BlockView::width).max().orElse(0) + 1);
            if (left > 0 && left + needed > width) {
                line += height + BETWEEN;
                left = 0;
                height = 0;
            }
            height = Math.max(height, part.height(needed));
            if (now) {
                part.place(x + left, line, needed);
            }
            left += needed + gap;
        }
        top = now ? y : top;
        return line + height - y;
    }

    /** Sets the cells below each other, each behind the name of its column, or moved in where it has none. */
    double below(double x, double y, double width, double names, double em, boolean now) {
        double at = y;
        for (Part part : parts) {
            boolean named = !part.name.getText().isEmpty();
            double indent = named ? names + em : part.at.column() > 0 ? TableLayout.INDENT * em : 0;
            double height = part.height(width - indent);
            if (named) {
                height = Math.max(height, bounds(part.name, names).getHeight());
            }
            if (now) {
                part.place(x + indent, at, width - indent);
                part.name.setVisible(named);
                part.name.setX(x);
                part.name.setY(part.blocks.getFirst().baseline());
                part.name.setWrappingWidth(names);
            }
            at += height + BETWEEN;
        }
        top = now ? y : top;
        return at - BETWEEN - y;
    }

    /** How much room a text takes that is broken at a width; 0 for one that is not broken. */
    private static Bounds bounds(Text text, double width) {
        Text measure = new Text(text.getText());
        measure.setFont(text.getFont());
        measure.setWrappingWidth(width);
        return measure.getLayoutBounds();
    }

    double top() {
        return top;
    }

    int offsetAt(double x, double y) {
        BlockView nearest = parts.getFirst().blocks.getFirst();
        double least = Double.MAX_VALUE;
        for (Part part : parts) {
            for (BlockView view : part.blocks) {
                double beside = Math.max(0, Math.max(view.left() - x, x - view.right()));
                double above = Math.max(0, Math.max(view.top() - y, y - view.bottom()));
                if (beside * beside + above * above < least) {
                    least = beside * beside + above * above;
                    nearest = view;
                }
            }
        }
        return nearest.offsetAt(x, y);
    }
}
