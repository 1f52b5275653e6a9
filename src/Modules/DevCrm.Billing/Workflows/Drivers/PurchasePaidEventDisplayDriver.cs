using DevCrm.Billing.Workflows.Activities;
using OrchardCore.Workflows.Display;

namespace DevCrm.Billing.Workflows.Drivers;

public sealed class PurchasePaidEventDisplayDriver : ActivityDisplayDriver<PurchasePaidEvent>;
