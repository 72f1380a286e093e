package dev.assay;

import dev.assay.cli.ProgramVersion;

/** Starts Assay from a plain class path: JavaFX refuses a main class that extends Application there. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("--version")) {
            System.out.println(ProgramVersion.text()); // needs nothing of what the other commands are built from
            return;
        }
        System.exit(Main.run(args));
    }
}
