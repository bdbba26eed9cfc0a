/** Where work and goods come from: the technician, the service centre, the batch. */
@NullMarked
package org.aftersales.feedback.origin;

import org.jspecify.annotations.NullMarked;
