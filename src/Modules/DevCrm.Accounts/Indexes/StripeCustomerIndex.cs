using DevCrm.Accounts.Models;
using YesSql.Indexes;

namespace DevCrm.Accounts.Indexes;

/// <summary>One row a Stripe customer, whatever happens at the same time.</summary>
public class StripeCustomerIndex : MapIndex
{
    public string CustomerId { get; set; } = "";

    public string AccountId { get; set; } = "";
}

/// <summary>Keeps <see cref="StripeCustomerIndex"/>.</summary>
public sealed class StripeCustomerIndexProvider : IndexProvider<StripeCustomer>
{
    public override void Describe(DescribeContext<StripeCustomer> context) =>
        context.For<StripeCustomerIndex>().Map(customer => new StripeCustomerIndex
        {
            CustomerId = customer.CustomerId,
            AccountId = customer.AccountId,
        });
}
