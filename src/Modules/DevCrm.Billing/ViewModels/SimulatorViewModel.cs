using DevCrm.Billing.Simulator;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace DevCrm.Billing.ViewModels;

public class SimulatorViewModel
{
    public string Email { get; set; } = "";

    public string? Name { get; set; }

    public string? Country { get; set; }

    [BindNever]
    [ValidateNever]
    public SimulatedSession Session { get; set; } = new();
}
