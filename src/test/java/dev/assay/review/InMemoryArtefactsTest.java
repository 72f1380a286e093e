package dev.assay.review;

class InMemoryArtefactsTest extends ArtefactsContract {

    private final Artefacts artefacts = new InMemoryArtefacts();

    @Override
    protected Artefacts open() {
        return artefacts;
    }
}
