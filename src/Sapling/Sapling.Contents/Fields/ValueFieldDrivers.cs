using System.Globalization;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;

namespace Sapling.Contents.Fields;

public sealed class NumericFieldDriver(IStringLocalizer<NumericFieldDriver> localizer) : FieldDriver<NumericField, ValueFieldViewModel, NumericFieldSettings>(localizer)
{
    protected override void Write(NumericField field, ValueFieldViewModel model, NumericFieldSettings settings, bool isNew) =>
        model.Value = field.Value?.ToString(CultureInfo.InvariantCulture) ?? (isNew ? settings.DefaultValue : null);

    protected override IEnumerable<(string, string)> Read(ValueFieldViewModel model, NumericField field, NumericFieldSettings settings, string name)
    {
        field.Value = null;
        if (string.IsNullOrWhiteSpace(model.Value))
        {
            if (settings.Required)
            {
                yield return (nameof(model.Value), Required(name));
            }

            yield break;
        }

        if (!decimal.TryParse(model.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            yield return (nameof(model.Value), S["{0} is an invalid number.", name]);
            yield break;
        }

        field.Value = number;
        if (number < settings.Minimum)
        {
            yield return (nameof(model.Value), S["The value must be greater than {0}.", settings.Minimum.Value]);
        }

        if (number > settings.Maximum)
        {
            yield return (nameof(model.Value), S["The value must be less than {0}.", settings.Maximum.Value]);
        }

        if (decimal.Round(number, settings.Scale) != number)
        {
            yield return (nameof(model.Value), settings.Scale == 0 ? S["The {0} field must be an integer.", name] : S["Invalid number of digits for {0}, max allowed: {1}.", name, settings.Scale]);
        }
    }
}

public sealed class BooleanFieldDriver(IStringLocalizer<BooleanFieldDriver> localizer) : FieldDriver<BooleanField, BooleanFieldViewModel, BooleanFieldSettings>(localizer)
{
    protected override void Write(BooleanField field, BooleanFieldViewModel model, BooleanFieldSettings settings, bool isNew) =>
        model.Value = isNew ? field.Value || settings.DefaultValue : field.Value;

    protected override IEnumerable<(string, string)> Read(BooleanFieldViewModel model, BooleanField field, BooleanFieldSettings settings, string name)
    {
        field.Value = model.Value;
        return [];
    }
}

public sealed class DateFieldDriver(IStringLocalizer<DateFieldDriver> localizer) : FieldDriver<DateField, ValueFieldViewModel, DateFieldSettings>(localizer)
{
    protected override void Write(DateField field, ValueFieldViewModel model, DateFieldSettings settings, bool isNew) =>
        model.Value = field.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected override IEnumerable<(string, string)> Read(ValueFieldViewModel model, DateField field, DateFieldSettings settings, string name)
    {
        field.Value = null;
        if (string.IsNullOrWhiteSpace(model.Value))
        {
            if (settings.Required)
            {
                yield return (nameof(model.Value), Required(name));
            }
        }
        else if (DateTime.TryParseExact(model.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            field.Value = day;
        }
        else
        {
            yield return (nameof(model.Value), S["{0} is an invalid date.", name]);
        }
    }
}

public sealed class DateTimeFieldDriver(IStringLocalizer<DateTimeFieldDriver> localizer) : FieldDriver<DateTimeField, DateTimeFieldViewModel, DateTimeFieldSettings>(localizer)
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss";

    protected override void Write(DateTimeField field, DateTimeFieldViewModel model, DateTimeFieldSettings settings, bool isNew) =>
        model.LocalDateTime = field.Value?.ToString(Format, CultureInfo.InvariantCulture);

    protected override IEnumerable<(string, string)> Read(DateTimeFieldViewModel model, DateTimeField field, DateTimeFieldSettings settings, string name)
    {
        field.Value = null;
        if (string.IsNullOrWhiteSpace(model.LocalDateTime))
        {
            if (settings.Required)
            {
                yield return (nameof(model.LocalDateTime), Required(name));
            }
        }
        else if (DateTime.TryParse(model.LocalDateTime, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
        {
            field.Value = moment;
        }
        else
        {
            yield return (nameof(model.LocalDateTime), S["{0} is an invalid date and time.", name]);
        }
    }
}
