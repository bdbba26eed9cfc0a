package org.aftersales.feedback.trend;

import org.jspecify.annotations.Nullable;

record TrendFilter(Subject.@Nullable By by, @Nullable String name) {}
