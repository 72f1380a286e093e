package dev.assay.review;

class InMemorySettingsTest extends SettingsContract {

    private final Settings settings = new InMemorySettings();

    @Override
    protected Settings open() {
        return settings;
    }
}
