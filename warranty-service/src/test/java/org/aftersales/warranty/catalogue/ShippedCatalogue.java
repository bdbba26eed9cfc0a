package org.aftersales.warranty.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue that the sales files were written for. */
public final class ShippedCatalogue {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private ShippedCatalogue() {}

    public static Catalogue read() {
        var articles = products().stream()
                .map(product -> JSON.convertValue(product, ProductDocument.class))
                .map(product -> product.toArticle(Gtin.parse(product.gtin()).orElseThrow()))
                .collect(Collectors.toMap(Article::gtin, article -> article));
        var policies = policies().stream()
                .map(policy -> JSON.convertValue(policy, PolicyDocument.class).toVersion())
                .collect(Collectors.groupingBy(PolicyVersion::code));
        return new Catalogue(1, articles, new HashMap<>(policies));
    }

    public static List<JsonNode> products() {
        return documents("products.json");
    }

    public static List<JsonNode> policies() {
        return documents("policies.json");
    }

    private static List<JsonNode> documents(String file) {
        try (var in = ShippedCatalogue.class.getResourceAsStream("/sales/" + file)) {
            var documents = new ArrayList<JsonNode>();
            JSON.readTree(in).forEach(documents::add);
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
