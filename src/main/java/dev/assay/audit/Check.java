package dev.assay.audit;

import java.util.List;

/** One way to doubt. Pure. */
@FunctionalInterface
interface Check {

    List<Risk.Reason> doubts(Subject subject);
}
