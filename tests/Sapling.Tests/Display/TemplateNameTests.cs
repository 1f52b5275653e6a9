using Sapling.DisplayManagement;

namespace Sapling.Tests.Display;

public sealed class TemplateNameTests
{
    [Theory]
    [InlineData("Views/LicensePart.cshtml", "LicensePart")]
    [InlineData("Views/LicensePart.Edit.cshtml", "LicensePart_Edit")]
    [InlineData("Views/LicensePart_Edit.cshtml", "LicensePart_Edit")]
    [InlineData("Views/Content-License.cshtml", "Content__License")]
    [InlineData("Views/Content__License.cshtml", "Content__License")]
    [InlineData("Views/Content-License.Summary.cshtml", "Content_Summary__License")]
    [InlineData("Views/Items/Content.SummaryAdmin.cshtml", "Content_SummaryAdmin")]
    [InlineData("Views/Items/Content-License.Edit.cshtml", "Content_Edit__License")]
    [InlineData("Views/Parts/Title.cshtml", "Parts_Title")]
    [InlineData("Views/Fields/Text-Long.Edit.cshtml", "Fields_Text_Edit__Long")]
    [InlineData("Views/Widget-A--B.cshtml", "Widget__A__B")]
    public void ShapeType_OfATemplate_FollowsItsName(string path, string expected)
        => Assert.Equal(expected, TemplateNames.ShapeTypeOf(path));

    [Theory]
    [InlineData("Views/Admin/Index.cshtml")]
    [InlineData("Views/Shared/_Nav.cshtml")]
    [InlineData("Views/_ViewStart.cshtml")]
    [InlineData("Pages/Index.cshtml")]
    public void ShapeType_OfOtherViews_IsNone(string path) => Assert.Null(TemplateNames.ShapeTypeOf(path));
}
