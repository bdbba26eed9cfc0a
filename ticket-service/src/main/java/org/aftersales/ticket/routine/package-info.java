/**
 * What is done about tickets without anybody asking: customers learn that a ticket has arrived, and one that they leave alone
 * is closed after a notice. Each tenant says for each kind of ticket what of it is done.
 */
@NullMarked
package org.aftersales.ticket.routine;

import org.jspecify.annotations.NullMarked;
