/** What is covered until when: periods, start rules, and the answer for any day. */
@NullMarked
package org.aftersales.warranty.coverage;

import org.jspecify.annotations.NullMarked;
