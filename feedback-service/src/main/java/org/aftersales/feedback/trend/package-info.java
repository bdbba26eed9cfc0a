/** What customers feel, day by day: a lasting change is told, once. */
@NullMarked
package org.aftersales.feedback.trend;

import org.jspecify.annotations.NullMarked;
