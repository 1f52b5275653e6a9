using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Sapling.DisplayManagement;

/// <summary>
/// Collects the output of a template in pooled arrays. Templates write into the buffer of their own; what contains them copies it,
/// which is cheaper than keeping track of who still needs which part.
/// </summary>
internal sealed class HtmlBuffer(HtmlBufferScope scope) : TextWriter, IHtmlContent
{
    private readonly List<char[]> _full = [];
    private char[] _current = [];
    private int _length;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (_length == _current.Length)
        {
            Grow();
        }

        _current[_length++] = value;
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer) => Append(buffer);

    public void Append(ReadOnlySpan<char> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_length == _current.Length)
            {
                Grow();
            }

            var count = Math.Min(buffer.Length, _current.Length - _length);
            buffer[..count].CopyTo(_current.AsSpan(_length));
            _length += count;
            buffer = buffer[count..];
        }
    }

    public override Task WriteAsync(char value)
    {
        Append([value]);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Append(value.AsSpan());
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Append(buffer.AsSpan(index, count));
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Append(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync() => Task.CompletedTask;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var part in _full)
        {
            writer.Write(part, 0, part.Length);
        }

        writer.Write(_current, 0, _length);
    }

    public override string ToString()
    {
        using var writer = new StringWriter();
        WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private void Grow()
    {
        if (_current.Length > 0)
        {
            _full.Add(_current);
        }

        _current = scope.Rent(Math.Min(Math.Max(_current.Length * 4, 512), 16 * 1024));
        _length = 0;
    }
}

/// <summary>Gives the arrays of a request's buffers back when the request ends.</summary>
internal sealed class HtmlBufferScope : IDisposable
{
    private readonly List<char[]> _rented = [];

    public char[] Rent(int length)
    {
        var array = ArrayPool<char>.Shared.Rent(length);
        _rented.Add(array);
        return array;
    }

    public void Dispose()
    {
        foreach (var array in _rented)
        {
            ArrayPool<char>.Shared.Return(array);
        }

        _rented.Clear();
    }
}
