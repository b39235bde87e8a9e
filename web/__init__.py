"""What a person sees: TypeScript source and its built bundle; in Python only the path to it."""
