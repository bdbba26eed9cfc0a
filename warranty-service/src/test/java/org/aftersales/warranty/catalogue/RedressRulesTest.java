package org.aftersales.warranty.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.aftersales.kit.problem.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be read but not be meant, each with its pointer. */
class RedressRulesTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static List<String> faults(String pointer, String value) throws JsonProcessingException {
        ObjectNode policy = ShippedCatalogue.policies().get(2).deepCopy();
        var slash = pointer.lastIndexOf('/');
        ((ObjectNode) policy.at(pointer.substring(0, slash)))
                .set(pointer.substring(slash + 1), JSON.readTree(value.replace('\'', '"')));
        return PolicyRules.violations(JSON.treeToValue(policy, PolicyDocument.class)).stream()
                .map(RedressRulesTest::told)
                .toList();
    }

    private static String told(Violation violation) {
        return violation.pointer() + " " + violation.code();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "/remedies | [{'remedy':'REPAIR','afterRepairs':1}] | /remedies/0 unconditional",
                "/remedies | [{'remedy':'REPAIR'},{'remedy':'REFUND'}] | /remedies/1 condition-missing",
                "/remedies | [{'remedy':'REFUND'},{'remedy':'REPAIR','afterRepairs':1}] "
                        + "| /remedies/1/remedy not-ascending",
                "/remedies | [{'remedy':'REPAIR'},{'remedy':'REPAIR','whenIrreparable':true}] "
                        + "| /remedies/1/remedy not-ascending",
                "/doaWindow | {'period':'P90D','remedy':'REPAIR'} | /doaWindow/remedy not-allowed",
                "/fees | [{'code':'VISIT','amount':{'amount':'0','currency':'EUR'}}] | /fees/0/amount invalid-amount",
                "/fees | [{'code':'VISIT','amount':{'amount':'1.001','currency':'EUR'}}] "
                        + "| /fees/0/amount invalid-amount",
                "/fees | [{'code':'VISIT','amount':{'amount':'5','currency':'EUR'}},"
                        + "{'code':'VISIT','amount':{'amount':'5','currency':'EUR'}}] | /fees/1/code repeated",
                "/fees | [{'code':'VISIT','amount':{'amount':'5','currency':'EUR'}},"
                        + "{'code':'POST','amount':{'amount':'5','currency':'USD'}}] "
                        + "| /fees/1/amount/currency mixed-currency",
                "/coverages/0/deductible | {'amount':'5','currency':'XXX'} | /coverages/0/deductible invalid-amount",
                "/appliesTo | {} | /appliesTo empty-selection",
                "/appliesTo | {'gtins':['95200194','95200195']} | /appliesTo/gtins/1 invalid-gtin",
                "/appliesTo | {'countries':['IR','DE','IR']} | /appliesTo/countries/2 repeated",
                "/startRule/evidence | ['SALE','DELIVERY','SALE'] | /startRule/evidence/2 repeated",
            })
    void what_cannot_be_meant_is_told_with_its_pointer(String pointer, String value, String fault)
            throws JsonProcessingException {
        assertEquals(List.of(fault), faults(pointer, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "/remedies | [{'remedy':'REPAIR'},{'remedy':'REFUND','afterRepairs':2,'afterDaysInShop':30,"
                        + "'whenIrreparable':true}]",
                "/doaWindow | {'period':'P90D','remedy':'REFUND'}",
                "/fees | [{'code':'VISIT','amount':{'amount':'1.001','currency':'KWD'}}]",
                "/coverages/0/deductible | {'amount':'500','currency':'JPY'}",
                "/replacementEffect | 'MAX'",
                "/appliesTo | {'conditions':['NEW','USED']}",
                "/startRule | {'evidence':['ACTIVATION','SALE'],'leastSource':'RETAILER'}",
            })
    void what_can_be_meant_is_accepted(String pointer, String value) throws JsonProcessingException {
        assertEquals(List.of(), faults(pointer, value));
    }
}
