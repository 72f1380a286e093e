package dev.assay.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version, from the jar's manifest. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[]{"assay " + (version == null ? "(not packaged)" : version) + ", Java "
                + Runtime.version().feature()};
    }
}
