/** A retailer's sales file as a job: stored, judged in chunks, resumed where it was left, answered record by record. */
@NullMarked
package org.aftersales.warranty.imports;

import org.jspecify.annotations.NullMarked;
