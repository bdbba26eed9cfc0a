package org.aftersales.warranty;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import org.aftersales.kit.test.EmbeddedDatabase;

/** The surroundings of all resource tests: one real database, one start of the service. */
@WithTestResource(value = EmbeddedDatabase.class, scope = TestResourceScope.GLOBAL)
class TestPlatform {}
