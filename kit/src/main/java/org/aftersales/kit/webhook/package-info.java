/** Events told to systems outside by signed HTTP requests, at least once, as Standard Webhooks describes. */
@NullMarked
package org.aftersales.kit.webhook;

import org.jspecify.annotations.NullMarked;
