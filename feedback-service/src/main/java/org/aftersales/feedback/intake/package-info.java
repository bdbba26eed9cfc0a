/** What other services' events mean here. */
@NullMarked
package org.aftersales.feedback.intake;

import org.jspecify.annotations.NullMarked;
