package dev.assay.cli;

import dev.assay.task.Progress;
import dev.assay.text.TerminalText;

/** Shows how far a job is on one line that is written over; nobody watching, it is silent. */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final int WIDTH = 78;

    private final Console console;
    private int percent = -1;
    private String step = "";

    TerminalProgress(Console console) {
        this.console = console;
    }

    @Override
    public void at(long done, long total, String what) {
        int now = total == 0 ? 0 : (int) (done * 100 / total);
        if (console.interactive() && (now != percent || !what.equals(step))) {
            percent = now;
            step = what;
            show(now + " %  " + what);
        }
    }

    private void show(String given) {
        String text = TerminalText.inLine(given);
        String fitting = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
        console.err().print("\r" + fitting + " ".repeat(WIDTH - fitting.length()) + "\r");
        console.err().flush();
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (percent >= 0) {
            show("");
        }
    }
}
