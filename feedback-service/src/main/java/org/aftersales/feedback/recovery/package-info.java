/** Whether it helps to contact and compensate people who complain, and what that costs. */
@NullMarked
package org.aftersales.feedback.recovery;

import org.jspecify.annotations.NullMarked;
