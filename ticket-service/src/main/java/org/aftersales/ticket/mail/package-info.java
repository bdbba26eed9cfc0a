/**
 * What is written to customers reaches them by e-mail, and what they answer comes back. A mail is a row of the message's own
 * transaction, sent later by whoever takes it; nothing is sent within a request, and nothing internal is ever read here.
 */
@NullMarked
package org.aftersales.ticket.mail;

import org.jspecify.annotations.NullMarked;
