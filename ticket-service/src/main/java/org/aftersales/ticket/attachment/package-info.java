/**
 * Files that customers and staff send about a ticket: declared first, then uploaded, cleaned, scanned, and only then shown
 * to anybody.
 */
@NullMarked
package org.aftersales.ticket.attachment;

import org.jspecify.annotations.NullMarked;
