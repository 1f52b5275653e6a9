using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OrchardCore.DisplayManagement.Utilities
{
    public static class StringExtensions
    {
        /// <summary>Makes a name fit to be part of an alternate: "-" is "__" and "." is "_".</summary>
        public static string EncodeAlternateElement(this string alternateElement)
            => alternateElement.Replace("-", "__", StringComparison.Ordinal).Replace('.', '_');
    }
}

namespace OrchardCore.Mvc.Utilities
{
    public static partial class StringExtensions
    {
        /// <summary>"CamelCase" as "Camel Case".</summary>
        public static string CamelFriendly(this string camel) => string.IsNullOrWhiteSpace(camel) ? "" : WordStarts().Replace(camel, " ").Trim();

        public static string Ellipsize(this string text, int characterCount) => text.Ellipsize(characterCount, "…");

        public static string Ellipsize(this string text, int characterCount, string ellipsis, bool wordBoundary = false)
        {
            if (string.IsNullOrWhiteSpace(text) || characterCount < 0 || text.Length <= characterCount)
            {
                return text ?? "";
            }

            var end = wordBoundary && text.LastIndexOf(' ', characterCount) is var space and > 0 ? space : characterCount;
            return text[..end].TrimEnd() + ellipsis;
        }

        /// <summary>"SomeName" as "some-name", fit for a class or an id.</summary>
        public static string HtmlClassify(this string text)
            => NotInClass().Replace(text.CamelFriendly().RemoveDiacritics().ToLowerInvariant(), "-").Trim('-');

        public static string RemoveDiacritics(this string name)
            => string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
                .Normalize(NormalizationForm.FormC);

        public static string RemoveTags(this string html, bool htmlDecode = false)
        {
            var text = string.IsNullOrEmpty(html) ? "" : Tags().Replace(html, "");
            return htmlDecode ? System.Net.WebUtility.HtmlDecode(text) : text;
        }

        /// <summary>A technical name: letters and digits only, not starting with a digit.</summary>
        public static string ToSafeName(this string name)
            => string.IsNullOrWhiteSpace(name) ? "" : string.Concat(name.RemoveDiacritics().Where(char.IsAsciiLetterOrDigit)).TrimStart("0123456789".ToCharArray());

        [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
        private static partial Regex WordStarts();

        [GeneratedRegex("[^a-z0-9]+")]
        private static partial Regex NotInClass();

        [GeneratedRegex("<[^>]*>")]
        private static partial Regex Tags();
    }
}

namespace OrchardCore.Mvc.Core.Utilities
{
    public static class ControllerTypeExtensions
    {
        public static string ControllerName(this Type controllerType)
            => controllerType.Name.EndsWith("Controller", StringComparison.OrdinalIgnoreCase)
                ? controllerType.Name[..^"Controller".Length]
                : throw new ArgumentException($"{controllerType} is not named like a controller.", nameof(controllerType));
    }
}
