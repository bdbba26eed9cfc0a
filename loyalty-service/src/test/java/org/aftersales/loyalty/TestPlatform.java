package org.aftersales.loyalty;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import org.aftersales.kit.test.EmbeddedDatabase;

@WithTestResource(value = EmbeddedDatabase.class, scope = TestResourceScope.GLOBAL)
class TestPlatform {}
