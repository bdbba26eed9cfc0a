package org.aftersales.loyalty.budget;

/**
 * A budget and its use.
 *
 * @param points in all
 * @param used of them; what a return takes back stays used
 * @param left what can still be given
 */
record BudgetView(String code, long version, long points, long used, long left) {

    static BudgetView of(Budget budget) {
        return new BudgetView(budget.code(), budget.version(), budget.points(), budget.used(), budget.left());
    }
}
