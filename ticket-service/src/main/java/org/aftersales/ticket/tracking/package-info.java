/**
 * What customers see of their tickets, in the app and behind a link without an account: in plain words, in their language,
 * and only what is listed here.
 */
@NullMarked
package org.aftersales.ticket.tracking;

import org.jspecify.annotations.NullMarked;
