/** Whether somebody is asked, now, later or not at all, and why: rules, the gates they open, and what was decided. */
@NullMarked
package org.aftersales.feedback.decision;

import org.jspecify.annotations.NullMarked;
