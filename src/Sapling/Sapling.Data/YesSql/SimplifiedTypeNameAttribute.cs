namespace YesSql;

/// <summary>Gives a document type the name it is stored under.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class SimplifiedTypeNameAttribute(string name) : Attribute
{
    public string Name { get; set; } = name;
}
