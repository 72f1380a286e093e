package dev.assay;

/** Starts Assay from a plain class path: JavaFX refuses a main class that extends Application there. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) {
        System.exit(Main.run(args));
    }
}
