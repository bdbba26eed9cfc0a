/** What every service is built on. Nothing in here knows a business noun. */
@NullMarked
package org.aftersales.kit;

import org.jspecify.annotations.NullMarked;
