/** Which customers a signed-in person is, and whose records they may therefore see. */
@NullMarked
package org.aftersales.feedback.customer;

import org.jspecify.annotations.NullMarked;
