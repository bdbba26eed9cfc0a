package org.aftersales.ticket.mail;

import org.aftersales.kit.page.PageLanguage;

/** Who is written to, and in which language. */
record Recipient(MailAddress address, PageLanguage language) {}
