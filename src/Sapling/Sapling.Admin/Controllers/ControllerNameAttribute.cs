using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Sapling.Admin.Controllers;

/// <summary>Gives a controller the name it has in Orchard Core, where several modules have an "Admin".</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ControllerNameAttribute(string name) : Attribute, IControllerModelConvention
{
    public string Name => name;

    public void Apply(ControllerModel controller) => controller.ControllerName = name;
}
