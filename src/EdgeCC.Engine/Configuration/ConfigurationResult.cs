using System.Collections.Immutable;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Engine.Configuration;

/// <summary>What came of reading a configuration: a model, or everything that is wrong with it.</summary>
/// <param name="Model">The model; null as soon as there is one problem, for a configuration is taken whole or not at all.</param>
/// <param name="Problems">All problems, by file and line.</param>
public sealed record ConfigurationResult(ApplianceModel? Model, ImmutableArray<ConfigProblem> Problems);
