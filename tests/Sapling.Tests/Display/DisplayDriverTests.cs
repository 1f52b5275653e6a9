using System.Linq.Expressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.DisplayManagement.Zones;

namespace Sapling.Tests.Display;

public sealed class DisplayDriverTests
{
    private readonly IServiceProvider _services = ShapeServices.Create(services =>
    {
        services.AddDisplayDriver<Car, CarDriver>();
        services.AddShapeTableProvider<Placements>();
    });

    private IDisplayManager<Car> Manager => _services.GetRequiredService<IDisplayManager<Car>>();

    [Fact]
    public async Task Editor_RoundTrip_BindsAndPlaces()
    {
        var car = new Car();
        var updater = new FormUpdater(("Car.Name", "Beetle"));

        var shape = (IZoneHolding)await Manager.UpdateEditorAsync(car, updater, isNew: false);

        Assert.Equal("Beetle", car.Name);
        Assert.Equal("Car_Edit", shape.Metadata.Type);
        var field = Assert.IsAssignableFrom<CarViewModel>(Assert.Single(shape.Zones["Content"].Items));
        Assert.Equal("Beetle", field.Name);
        Assert.Equal("Car", ((IShape)field).Metadata.Prefix);
        Assert.Equal("General", ((IShape)field).Metadata.TabGrouping.Name);
        Assert.Equal("Edit", ((IShape)field).Metadata.DisplayType);
    }

    [Fact]
    public async Task Editor_OfAGroup_HasOnlyThatGroupsShapes()
    {
        var shape = (IZoneHolding)await Manager.BuildEditorAsync(new Car(), new NullModelUpdater(), isNew: false, groupId: "engine");

        Assert.Equal("Car_Engine", ((IShape)Assert.Single(shape.Zones["Content"].Items)).Metadata.Type);
        Assert.Contains("Car_Edit__engine", shape.Metadata.Alternates);
    }

    [Fact]
    public async Task Display_UsesTheLocationOfTheDisplayType_UnlessPlacementSaysOtherwise()
    {
        var summary = (IZoneHolding)await Manager.BuildDisplayAsync(new Car(), new NullModelUpdater(), "Summary");
        var detail = (IZoneHolding)await Manager.BuildDisplayAsync(new Car(), new NullModelUpdater());

        Assert.Equal("Car_Summary", summary.Metadata.Type);
        Assert.NotEmpty(summary.Zones["Meta"].Items);
        Assert.Equal("Car", detail.Metadata.Type);
        Assert.NotEmpty(detail.Zones["Moved"].Items);
        Assert.Empty(detail.Zones["Content"].Items);
    }

    public class Car
    {
        public string Name { get; set; } = "";
    }

    public class CarViewModel
    {
        public string Name { get; set; } = "";
    }

    public sealed class CarDriver : DisplayDriver<Car>
    {
        public override IDisplayResult Display(Car model, BuildDisplayContext context)
            => Initialize<CarViewModel>("Car_View", view => view.Name = model.Name).Location("Summary", "Meta:1").Location("Content:5");

        public override IDisplayResult Edit(Car model, BuildEditorContext context)
            => Combine(
                Initialize<CarViewModel>("Car_Fields", view => view.Name = model.Name).Location("Content:1#General;1"),
                Initialize<CarViewModel>("Car_Engine", _ => { }).Location("Content:2").OnGroup("engine"),
                Initialize<CarViewModel>("Car_Never", _ => { }).Location("Content:2").RenderWhen(() => Task.FromResult(false)),
                null!);

        public override async Task<IDisplayResult?> UpdateAsync(Car model, UpdateEditorContext context)
        {
            var view = new CarViewModel();
            await context.Updater.TryUpdateModelAsync(view, Prefix);
            model.Name = view.Name;
            return await EditAsync(model, context);
        }
    }

    private sealed class Placements : ShapeTableProvider
    {
        public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
        {
            builder.Describe("Car_View").Placement(context => context.DisplayType == "Detail" ? new PlacementInfo("Moved:1") : null);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class FormUpdater(params (string Key, string Value)[] form) : IUpdateModel
    {
        public ModelStateDictionary ModelState { get; } = new();

        public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix) where TModel : class
        {
            foreach (var (key, value) in form)
            {
                typeof(TModel).GetProperty(key[(prefix.Length + 1)..])!.SetValue(model, value);
            }

            return Task.FromResult(true);
        }

        public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix, params Expression<Func<TModel, object?>>[] includeExpressions)
            where TModel : class
            => TryUpdateModelAsync(model, prefix);
    }
}
