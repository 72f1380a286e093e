/** A disk of which every change is noted, so that any power cut can be played through afterwards. */
package dev.assay.disk;
