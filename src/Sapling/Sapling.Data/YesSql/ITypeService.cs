namespace YesSql;

/// <summary>The names under which document types are stored.</summary>
public interface ITypeService
{
    string this[Type t] { get; set; }

    Type? this[string s] { get; }
}
