/** How invitations reach those who are asked: by which channel, by when, and what became of it. */
@NullMarked
package org.aftersales.feedback.delivery;

import org.jspecify.annotations.NullMarked;
