"""What is known of the world: places, bodies (organisations, offices, outlets), and names across scripts.

Floor 2: reads only its own tables, each when first asked for.
"""
