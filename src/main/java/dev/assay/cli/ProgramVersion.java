package dev.assay.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version, from the jar's manifest. */
public final class ProgramVersion implements IVersionProvider {

    /** The program's version and the Java it runs on, in one line. */
    public static String text() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return "assay " + (version == null ? "(not packaged)" : version) + ", Java "
                + Runtime.version().feature();
    }

    @Override
    public String[] getVersion() {
        return new String[]{text()};
    }
}
