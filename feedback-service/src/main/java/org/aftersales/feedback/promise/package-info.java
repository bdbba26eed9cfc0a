/** What customers were promised about work, and whether it was kept. */
@NullMarked
package org.aftersales.feedback.promise;

import org.jspecify.annotations.NullMarked;
