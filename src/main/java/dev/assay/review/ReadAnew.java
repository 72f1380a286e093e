package dev.assay.review;

import dev.assay.model.Imported;
import java.util.List;

/** The kept files that were read by a shape that was changed since, and what they say by it now. */
public interface ReadAnew {

    /** None. */
    ReadAnew NONE = new ReadAnew() {
        @Override
        public List<Intake.SourceFile> readBy(String shape) {
            return List.of();
        }

        @Override
        public void save(String sha256, Imported imported, CancelPoint point) {
            throw new IllegalStateException("Nothing was read.");
        }
    };

    /** The kept files that were read by a shape, as they came. @param shape its name */
    List<Intake.SourceFile> readBy(String shape);

    /**
     * Keeps what a file says now in place of what it said before, in one transaction. A posting that it does not bring
     * any more, and no other file brings, is awaited; what was decided of it counts again as soon as a file brings it.
     *
     * @param sha256 of the file
     * @param point is passed before anything is kept; a Cancel before it undoes all
     */
    void save(String sha256, Imported imported, CancelPoint point);
}
