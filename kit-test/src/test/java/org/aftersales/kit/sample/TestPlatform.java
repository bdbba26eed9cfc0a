package org.aftersales.kit.sample;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import org.aftersales.kit.test.EmbeddedDatabase;

@WithTestResource(value = EmbeddedDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = SampleBroker.class, scope = TestResourceScope.GLOBAL)
class TestPlatform {}
