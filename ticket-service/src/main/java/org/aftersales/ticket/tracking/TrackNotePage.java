package org.aftersales.ticket.tracking;

import org.aftersales.kit.page.PageLanguage;

record TrackNotePage(PageLanguage language, String style, TrackNote note) {}
