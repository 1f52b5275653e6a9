using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;

namespace OrchardCore.Users.Core.Json;

/// <summary>External logins in documents; the type itself has no constructor that a deserializer can use.</summary>
internal sealed class LoginInfoJsonConverter : JsonConverter<UserLoginInfo>
{
    public override UserLoginInfo Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var login = JsonElement.ParseValue(ref reader);
        string Text(string name) => login.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
        return new UserLoginInfo(Text(nameof(UserLoginInfo.LoginProvider)), Text(nameof(UserLoginInfo.ProviderKey)), Text(nameof(UserLoginInfo.ProviderDisplayName)));
    }

    public override void Write(Utf8JsonWriter writer, UserLoginInfo value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(nameof(UserLoginInfo.LoginProvider), value.LoginProvider);
        writer.WriteString(nameof(UserLoginInfo.ProviderKey), value.ProviderKey);
        writer.WriteString(nameof(UserLoginInfo.ProviderDisplayName), value.ProviderDisplayName);
        writer.WriteEndObject();
    }
}
